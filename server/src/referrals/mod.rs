//! Use cases of a request: the sealed form state, sending, following. No HTML here.

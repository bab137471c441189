//! Use cases of a desk: inbox, reading, answering, inviting. No HTML here.

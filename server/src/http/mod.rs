//! From a socket to a handler and back: accept loop, layers, assets, page answers.

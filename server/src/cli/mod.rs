//! The command line: serve, reindex, check, search.

//! Instants and days in words, in Belgian time.

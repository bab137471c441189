//! Sealing: server key, sealed cookies, content keys, wraps per person, follow codes.

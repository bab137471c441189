//! Buddywijzer from outside: the real binary, asked the way people and machines ask it.

//! `App`: everything a handler may use, held in one documented value.

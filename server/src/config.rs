//! Configuration: typed, read once from environment and one TOML file, unknown keys refused by name.

//! The rules of the house that no compiler knows, checked over the files of the repository.

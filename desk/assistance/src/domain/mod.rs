pub(crate) mod case;
pub(crate) mod file;

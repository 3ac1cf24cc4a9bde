pub(crate) mod case;
pub(crate) mod disclosure;
pub(crate) mod facts;
pub(crate) mod file;
pub(crate) mod list;
pub(crate) mod wanted;

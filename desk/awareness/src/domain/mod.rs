pub(crate) mod alert;
pub(crate) mod waves;

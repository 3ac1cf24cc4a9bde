pub(crate) mod alert;
pub(crate) mod subscriber;
pub(crate) mod waves;

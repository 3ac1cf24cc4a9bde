pub(crate) mod challenge;
pub(crate) mod forms;
pub(crate) mod marks;
pub(crate) mod places;
pub(crate) mod published;
pub(crate) mod throttle;

pub(crate) mod attendee;
pub(crate) mod event;
pub(crate) mod plan;
pub(crate) mod template;

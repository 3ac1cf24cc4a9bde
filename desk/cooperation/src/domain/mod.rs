pub(crate) mod agreement;
pub(crate) mod attendee;
pub(crate) mod event;
pub(crate) mod indicators;
pub(crate) mod joint_plan;
pub(crate) mod partner;
pub(crate) mod plan;
pub(crate) mod template;

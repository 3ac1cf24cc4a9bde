pub mod challenge;
pub mod forms;
pub mod marks;
pub mod published;
pub mod throttle;

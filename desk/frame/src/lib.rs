//! What stands around every page of the private zone, whichever pillar it is of: the member who
//! visits, the sidebar with every pillar's places, and troubles as pages with a way on.

mod frame;
mod sidebar;
mod times;
mod trouble;
mod visit;

pub use frame::{Frame, SCRIPT, see};
pub use sidebar::{Alarm, Place, Sidebar};
pub use times::{ago, lasting, minutes};
pub use trouble::{Trouble, store_failure};
pub use visit::{LinkLine, Visit};

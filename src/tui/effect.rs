//! What the screens ask of the world around them.

/// Something to be done outside of the state, after [`super::update`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Stop the process until it is continued.
    Suspend,
    /// Draw everything again, whatever the terminal is thought to show.
    Redraw,
    /// Take the mouse, or give it back to the terminal.
    CaptureMouse(bool),
}

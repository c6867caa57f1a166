namespace Nir.Register.Contract;

/// <summary>Where the fake is steered.</summary>
internal static class ControlPath
{
    /// <summary>All that steers it lies below this.</summary>
    public const string Root = "/__nir";
}

namespace Nir.Register.Contract;

/// <summary>Where the fake is steered.</summary>
internal static class ControlPath
{
    /// <summary>All that steers it lies below this.</summary>
    public const string Root = "/__nir";

    /// <summary>Below this is what stands in front steered.</summary>
    public const string Admin = "/__admin";
}

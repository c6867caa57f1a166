using System.Reflection;

namespace Nir.Shared;

/// <summary>Where the repository stands on the machine that builds it: tests read its data and pages from there.</summary>
public static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RootOfRepository").Value!;

    public static string PathTo(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    public static string Read(params ReadOnlySpan<string> parts) => File.ReadAllText(PathTo(parts));
}

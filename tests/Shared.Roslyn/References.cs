using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Nir.Shared.Roslyn;

/// <summary>What test source is compiled against, read once from the targeting packs that the test project itself is built with.</summary>
public static class References
{
    private const string TargetFramework = "net10.0";

    /// <summary>A framework without a package: nothing is downloaded while a test runs, and the references are given beside it.</summary>
    public static ReferenceAssemblies None { get; } = new(TargetFramework);

    /// <summary>The framework alone.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = [.. Pack("Microsoft.NETCore.App.Ref", "*.dll")];

    /// <summary>The framework's extensions, such as logging.</summary>
    public static ImmutableArray<MetadataReference> Extensions { get; } = [.. Pack("Microsoft.AspNetCore.App.Ref", "Microsoft.Extensions.*.dll")];

    private static IEnumerable<MetadataReference> Pack(string name, string files)
    {
        var root =
            Path.Combine(
                typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                    .Single(static attribute => attribute.Key == "TargetingPacks").Value!, name);
        var newest = Directory.EnumerateDirectories(root).Select(static version => Path.Combine(version, "ref", TargetFramework)).Where(Directory.Exists)
            .Order(StringComparer.Ordinal).Last();
        return Directory.EnumerateFiles(newest, files).Order(StringComparer.Ordinal).Select(static path => MetadataReference.CreateFromFile(path));
    }
}

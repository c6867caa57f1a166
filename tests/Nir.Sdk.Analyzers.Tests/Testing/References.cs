using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>What test source is compiled against, read once.</summary>
internal static class References
{
    /// <summary>The framework alone.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The framework and the SDK.</summary>
    public static ImmutableArray<MetadataReference> WithSdk { get; } =
    [
        .. Framework,
        MetadataReference.CreateFromFile(typeof(Nir.Sdk.Registreringer.Registrering).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Nir.Sdk.Kodeverk.Lovverk).Assembly.Location),
    ];
}

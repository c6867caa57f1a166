using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>The analyzers that the package carries, found as the compiler finds them.</summary>
internal static class Shipped
{
    /// <summary>New ones each time: an analyzer belongs to one run.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers =>
    [
        .. typeof(NirAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Marked source that is tried.</summary>
/// <param name="Marked">The source, with the package's marks.</param>
internal sealed record Subject(string Marked)
{
    /// <summary>Whether bodies are also wrapped in a local function and in a lambda: not where the answer rightly differs.</summary>
    public bool Wrapped { get; init; } = true;

    /// <summary>How many times it is damaged.</summary>
    public int Damages { get; init; } = Variations.Damages;

    /// <summary>Whether the source does not compile, on purpose.</summary>
    public bool Broken { get; init; }

    /// <summary>Whether source may stand in a namespace, so that much of it fits into one compilation.</summary>
    public static bool CanMove(CompilationUnitSyntax root) =>
        root.AttributeLists.Count == 0
        && !root.Members.Any(static member => member is GlobalStatementSyntax or FileScopedNamespaceDeclarationSyntax)
        && !root.Usings.Any(static one => one.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Marked source that is tried, in one file or several.</summary>
internal sealed record Subject(ImmutableArray<Markup> Files)
{
    /// <summary>Whether bodies are also wrapped in a local function and in a lambda: not where the answer rightly differs.</summary>
    public bool Wrapped { get; init; } = true;

    /// <summary>Whether the source does not compile, on purpose.</summary>
    public bool Broken { get; init; }

    /// <summary>Whether the files may stand in a namespace, so that several of them fit into one compilation.</summary>
    public static bool CanMove(CompilationUnitSyntax root) =>
        root.AttributeLists.Count == 0
        && !root.Members.Any(static member => member is GlobalStatementSyntax or FileScopedNamespaceDeclarationSyntax)
        && !root.Usings.Any(static one => one.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));
}

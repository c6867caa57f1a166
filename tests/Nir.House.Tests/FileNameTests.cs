using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nir.Shared;

namespace Nir.House.Tests;

/// <summary>A reader finds a type by its name: the file is named after it, with the topic after a dot where a type has several files.</summary>
public sealed class FileNameTests
{
    public static TheoryData<string> Folders => ["analyzers", "mock-server", "samples", "src", "tools"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_file_is_named_after_a_type_that_it_declares(string folder)
    {
        var misnamed = Directory.EnumerateFiles(Repository.PathTo(folder), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !Path.GetRelativePath(Repository.Root, path).Split('/', '\\').Any(static part => part is "bin" or "obj" or "Examples"))
            .Where(static path => Types(File.ReadAllText(path)) is { Count: > 0 } types && !Names(path).Any(types.Contains))
            .Select(static path => Path.GetRelativePath(Repository.Root, path));

        Assert.Empty(misnamed);
    }

    // Razor's own way: the model behind Sak.cshtml is SakModel.
    private static string[] Names(string path) => Path.GetFileName(path).Split('.') is [var page, "cshtml", "cs"]
        ? [$"{page}Model"]
        : [Path.GetFileNameWithoutExtension(path).Split('.')[0]];

    // A generic type beside another of its name has OfT after it.
    private static HashSet<string> Types(string code) => CSharpSyntaxTree.ParseText(code).GetRoot() is var root
        && root.ChildNodes().Any(static node => node is GlobalStatementSyntax)
        ? []
        : [.. TypesOf(root)];

    // A program of statements is named Program, whatever types stand below them.
    private static IEnumerable<string> TypesOf(SyntaxNode root) =>
    [
        .. root
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .SelectMany(static node => node switch
            {
                TypeDeclarationSyntax { TypeParameterList: not null } type => [type.Identifier.Text, $"{type.Identifier.Text}OfT"],
                BaseTypeDeclarationSyntax type => [type.Identifier.Text],
                DelegateDeclarationSyntax type => [type.Identifier.Text],
                _ => Array.Empty<string>(),
            }),
    ];
}

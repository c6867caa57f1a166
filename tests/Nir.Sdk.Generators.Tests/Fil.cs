using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Kontroll;

namespace Nir.Sdk.Generators.Tests;

/// <summary>A data file in memory, as the project file would hand it to the compiler.</summary>
internal sealed class Fil(string path, string text, string? nirData) : AdditionalText
{
    private readonly SourceText content = SourceText.From(text);

    public override string Path => path;

    /// <summary>The NirData metadata; null for a file that says nothing of it.</summary>
    public string? NirData => nirData;

    public string Text => text;

    public static Fil Kodeverk(string name, string text) => new($"/data/{name}.json", text, Datafil.Kodeverk);

    public static Fil Kilder(string text) => new("/data/kilder.json", text, Datafil.Kilder);

    public Fil With(string newText) => new(path, newText, nirData);

    public override SourceText? GetText(CancellationToken cancellationToken = default) => content;
}

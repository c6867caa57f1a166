using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Checking;

namespace Nir.Sdk.Generators.Tests;

/// <summary>A data file in memory, as the project file would hand it to the compiler.</summary>
internal sealed class SourceFile(string path, string text, string? nirData) : AdditionalText
{
    private readonly SourceText _content = SourceText.From(text);

    public override string Path => path;

    /// <summary>The NirData metadata; null for a file that says nothing of it.</summary>
    public string? NirData => nirData;

    public string Text => text;

    public static SourceFile Kodeverk(string name, string text) => new($"/data/{name}.json", text, DataFile.Kodeverk);

    public static SourceFile Kilder(string text) => new("/data/kilder.json", text, DataFile.Kilder);

    /// <summary>The code lists and the sources that the SDK is built with.</summary>
    public static IEnumerable<SourceFile> RealData() =>
        Directory.EnumerateFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "RealData"), "*.json").Order(StringComparer.Ordinal)
        .Select(static path => (Name: System.IO.Path.GetFileNameWithoutExtension(path), Text: File.ReadAllText(path)))
        .Select(static file => file.Name == "kilder" ? Kilder(file.Text) : Kodeverk(file.Name, file.Text));

    public SourceFile With(string newText) => new(path, newText, nirData);

    /// <summary>Gives a test of the package the files, with their metadata.</summary>
    public static void AddTo(ProjectState project, IReadOnlyCollection<SourceFile> files)
    {
        project.AdditionalFiles.AddRange(files.Select(static file => (file.Path, file._content)));
        project.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + string.Concat(
            files.Where(static file => file.NirData is not null)
                .Select(static file => $"[{file.Path}]\n{FileOptionsProvider.NirDataKey} = {file.NirData}\n"))));
    }

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _content;
}

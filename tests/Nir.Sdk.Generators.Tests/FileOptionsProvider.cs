using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Generators.Tests;

/// <summary>Answers for a <see cref="SourceFile"/>'s metadata as the compiler does for an AdditionalFiles item.</summary>
internal sealed class FileOptionsProvider : AnalyzerConfigOptionsProvider
{
    /// <summary>What an item's metadata is called by the compiler.</summary>
    public const string NirDataKey = "build_metadata.AdditionalFiles.NirData";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options((textFile as SourceFile)?.NirData);

    private sealed class Options(string? nirData) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == NirDataKey ? nirData : null;
            return value is not null;
        }
    }
}

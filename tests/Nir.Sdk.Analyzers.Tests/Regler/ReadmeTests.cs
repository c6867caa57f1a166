using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests.Regler;

/// <summary>What the README shows of the analyzers is what they say.</summary>
public sealed class ReadmeTests
{
    private const string Heading = "Three shapes that no other analyzer sees:";

    private static readonly string[] Shapes = Repository.Read("README.md").Split(Heading)[1].Split("```csharp\n")[1].Split("\n```")[0].Split("\n\n");

    [Fact]
    public void There_are_three() => Assert.Equal(3, Shapes.Length);

    [Theory]
    [InlineData(0, "NIR1001")]
    [InlineData(1, null)]
    [InlineData(2, "NIR4051")]
    public async Task Each_is_seen_as_it_says(int shape, string? expected)
    {
        var said = Shapes[shape];
        var build = new Build();
        var compilation = build.Compile([("Test0.cs", $$"""
            using Microsoft.Extensions.Logging;
            record Deltaker(Foedselsnummer Fnr);
            static class C
            {
                static object? M(Introduksjonsprogram p, Sluttmaal maal, bool gammel, ILogger logger, List<Deltaker> personer)
                {
                    {{said}}
                    {{(said.Contains("return", StringComparison.Ordinal) ? "" : "return null;")}}
                }
            }
            """)]);

        Assert.Contains(expected ?? "silent", said, StringComparison.Ordinal);
        var found = await build.AnalyzeCompilingAsync(Shipped.Analyzers, compilation);
        Assert.Equal(expected is null ? [] : [expected], found.Select(static one => one.Id).Distinct());
    }
}

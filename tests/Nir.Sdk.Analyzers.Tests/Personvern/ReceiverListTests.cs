using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Personvern;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Personvern;

/// <summary>A vendor names its own log and audit methods in a file beside its sources.</summary>
public class ReceiverListTests
{
    private const string Code = """
        namespace Acme;
        static class Audit { public static void Write(string what, string whom) { } public static void Keep(string what) { } }
        static class C { static void M(Foedselsnummer fnr) { Audit.Write("x", fnr.RevealValue()); Audit.Keep(fnr.RevealValue()); } }
        """;

    [Theory]
    [InlineData("log Acme.Audit.Write", 1)]
    [InlineData("log Acme.Audit.*", 2)]
    [InlineData("# who saw whom\n\nlog Acme.Audit.Write (whom)", 1)]
    [InlineData("log Acme.Audit.Write(what)", 0)]
    [InlineData("fault Acme.Other.Write", 0)]
    [InlineData("this is no line of the list", 0)]
    public async Task What_the_vendors_list_names_is_a_receiver_like_ours(string list, int expected)
    {
        Assert.Equal(expected, (await AnalyzeAsync(("/0/nir.receivers.txt", list))).Length);
        Assert.Empty(await AnalyzeAsync(("/0/other.txt", list)));
    }

    [Fact]
    public async Task A_receiver_is_of_the_kind_that_its_line_says() =>
        Assert.Equal("NIR4053", Assert.Single(await AnalyzeAsync(("/0/nir.receivers.txt", "address Acme.Audit.Write"))).Id);

    [Fact]
    public void Each_line_of_our_own_list_can_be_read()
    {
        using var reader = new StreamReader(typeof(Receivers).Assembly.GetManifestResourceStream("receivers.txt")!);
        var lines = reader.ReadToEnd().Split('\n').Select(static line => line.Split('#')[0].Trim()).Where(static line => line.Length > 0).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, static line => Assert.Single(Receiver.Read(line)));
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> AnalyzeAsync((string, string) beside)
    {
        var build = new Build { Beside = [beside] };
        return build.AnalyzeAsync(new RevealedValueAnalyzer(), build.Compile([("Test0.cs", Code)]));
    }
}

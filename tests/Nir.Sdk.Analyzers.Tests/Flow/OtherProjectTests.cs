using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>A vendor's model often stands in a project of its own: of that, only what can be used from elsewhere is known.</summary>
public class OtherProjectTests
{
    private const string Model = """
        namespace Model;
        public class Sak { public Lovverk Lov { get; private set; } public Lovverk Given { get; init; } public void Change(Lovverk lov) => Lov = lov; }
        public record Sheet
        {
            public Lovverk Lovverk { get; private set; }
            public Sheet(Lovverk lov) => Lovverk = lov;
            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")] public string? Avtale { get; init; }
            public void Change(Lovverk lov) => Lovverk = lov;
        }
        public sealed record Copied
        {
            public Copied() { }
            private Copied(Copied other) => Lovverk = Lovverk.Integreringsloven;
            public Lovverk Lovverk { get; init; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")] public string? Avtale { get; init; }
        }
        public record Plain
        {
            public Lovverk Lovverk { get; init; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")] public string? Avtale { get; init; }
        }
        """;

    [Theory]
    [InlineData("if (sak.Lov != Lovverk.Introduksjonsloven) return; sak.Change(Lovverk.Integreringsloven); Give(sak.Lov);", false)]
    [InlineData("if (sak.Given != Lovverk.Introduksjonsloven) return; sak.Change(Lovverk.Integreringsloven); Give(sak.Given);", true)]
    [InlineData(
        "if (sheet.Lovverk != Lovverk.Introduksjonsloven) return; sheet.Change(Lovverk.Integreringsloven); Keep(sheet with { Avtale = \"x\" });",
        false)]
    [InlineData("if (sak.Given != Lovverk.Introduksjonsloven) return; _ = sheet.Lovverk; Give(sak.Given);", true)]
    [InlineData("if (copied.Lovverk != Lovverk.Introduksjonsloven) return; Keep(copied with { Avtale = \"x\" });", false)]
    [InlineData("if (plain.Lovverk != Lovverk.Introduksjonsloven) return; Keep(plain with { Avtale = \"x\" });", true)]
    public async Task A_member_that_may_be_set_out_of_sight_is_not_taken_to_stay_what_it_is(string body, bool isCertain)
    {
        var build = new Build();
        using var image = new MemoryStream();
        Assert.Empty(build.Compile([("Model.cs", "#nullable enable\n" + Model)]).WithAssemblyName("Model")
            .Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(static one => one.Severity is DiagnosticSeverity.Error));
        var user = build with { References = build.References.Add(MetadataReference.CreateFromImage(image.ToArray())) };

        var found = await user.AnalyzeCompilingAsync([new FeltregelAnalyzer()], user.Compile([("User.cs", $$"""
            static class User
            {
                static void Keep(object thing) { }
                static void Give(Lovverk lov) { }
                static object? M(Model.Sak sak, Model.Sheet sheet, Model.Copied copied, Model.Plain plain) { {{body.Replace("return;", "return null;", StringComparison.Ordinal)}} return null; }
            }
            """.Replace("Give(sak.Lov)", Given("sak.Lov"), StringComparison.Ordinal).Replace("Give(sak.Given)", Given("sak.Given"), StringComparison.Ordinal))]));

        Assert.Equal(isCertain, found.Any(static one => one.Severity is DiagnosticSeverity.Error));
    }

    private static string Given(string law) => "Keep(new Introduksjonsprogram { Id = default, Kommune = default, Person = null!, "
        + $"Rettsstilling = Rettsstilling.RettOgPlikt, Lovverk = {law}, Sluttmaal = Sluttmaal.Arbeid }})";
}

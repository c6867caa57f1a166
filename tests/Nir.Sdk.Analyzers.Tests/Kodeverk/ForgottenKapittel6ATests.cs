using Nir.Sdk.Analyzers.Kodeverk;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Kodeverk;

namespace Nir.Sdk.Analyzers.Tests.Kodeverk;

public class ForgottenKapittel6ATests
{
    private static readonly AnalyzerCase<ForgottenKapittel6AAnalyzer> Rule =
        new("NIR2054",
            "class Proeve { bool M(Registrering r, Registrering? kanskje, Lovverk lov, IQueryable<Registrering> alle, DayOfWeek day) { /*body*/ } }");

    private static readonly FixCase<ForgottenKapittel6AAnalyzer, ForgottenKapittel6ACodeFix> Fix = new("NIR2054");

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "==", "return [|r.Lovverk == Lovverk.Integreringsloven|];", "return r.Lovverk == Lovverk.Introduksjonsloven;" },
        { "the other way", "return [|Lovverk.Integreringsloven == lov|];", "return Lovverk.Introduksjonsloven == lov;" },
        { "!=", "return [|lov != Lovverk.Integreringsloven|];", "return lov != Lovverk.Introduksjonsloven;" },
        { "is", "return [|lov is Lovverk.Integreringsloven|];", "return lov is Lovverk.Introduksjonsloven;" },
        { "is not", "return [|lov is not Lovverk.Integreringsloven|];", "return lov is not Lovverk.Introduksjonsloven;" },
        { "?.", "return [|kanskje?.Lovverk == Lovverk.Integreringsloven|];", "return kanskje?.Lovverk == Lovverk.Introduksjonsloven;" },
        { "both are named", "return [|lov == Lovverk.Integreringsloven|];",
            "return lov == Lovverk.Integreringsloven || lov == Lovverk.IntegreringslovenKapittel6A;" },
        { "both are named apart", "if ([|lov == Lovverk.Integreringsloven|]) return true; return false;",
            "if (lov == Lovverk.Integreringsloven) return true; if (lov == Lovverk.IntegreringslovenKapittel6A) return false; return true;" },
        { "or pattern", "return [|lov is Lovverk.Integreringsloven|];", "return lov is Lovverk.Integreringsloven or Lovverk.IntegreringslovenKapittel6A;" },
        { "IsIntegreringsloven stands beside", "return [|lov == Lovverk.Integreringsloven|];",
            "return lov.IsIntegreringsloven() && lov == Lovverk.Integreringsloven;" },
        { "a query provider", "return new[] { r }.Any(x => [|x.Lovverk == Lovverk.Integreringsloven|]);",
            "return alle.Any(x => x.Lovverk == Lovverk.Integreringsloven);" },
        { "an assignment", "return [|lov == Lovverk.Integreringsloven|];", "lov = Lovverk.Integreringsloven; return false;" },
        { "a switch has a rule of its own", "return [|lov == Lovverk.Integreringsloven|];",
            "return lov switch { Lovverk.Integreringsloven => true, _ => false };" },
        { "what it lets through is forbidden under chapter 6A",
            "var x = r.Lovverk == Lovverk.Introduksjonsloven ? null : r as Norskopplaering; return [|r.Lovverk == Lovverk.Integreringsloven|] && x is not null;",
            "if (r is Norskopplaering n && n.Lovverk == Lovverk.Integreringsloven) { n = n with { Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole }; return n.Id == default; } return false;" },
        { "what an answer that is kept lets through",
            "var isNew = [|r.Lovverk == Lovverk.Integreringsloven|]; if (isNew && r is Norskopplaering n) return n.Utdanningsbakgrunn is null; return false;",
            "if (r is not Norskopplaering n) return false; var isNew = n.Lovverk == Lovverk.Integreringsloven; if (isNew) n = n with { Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole }; return n.Id == default;" },
        { "a law that is written out", "var l = lov; if (day == 0) l = Lovverk.Integreringsloven; return [|l == Lovverk.Integreringsloven|];",
            "var l = Lovverk.Introduksjonsloven; if (day == 0) l = Lovverk.Integreringsloven; return l == Lovverk.Integreringsloven;" },
        { "a pattern of a part", "return [|r.Lovverk is Lovverk.Integreringsloven|];", "return r is { Lovverk: Lovverk.Integreringsloven };" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_bare_test_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }

    [Fact]
    public Task Top_level_statements_are_one_member() => new AnalyzerCase<ForgottenKapittel6AAnalyzer>("NIR2054") { Build = new() { IsProgram = true } }
        .VerifyAsync(
            "var lov = Enum.Parse<Lovverk>(args[0]); if ([|lov == Lovverk.Integreringsloven|]) Console.WriteLine(1); if (lov == Lovverk.Introduksjonsloven) Console.WriteLine(2);",
            "var lov = Enum.Parse<Lovverk>(args[0]); if (lov == Lovverk.Integreringsloven) Console.WriteLine(1); if (lov == Lovverk.IntegreringslovenKapittel6A) Console.WriteLine(2);");

    [Fact]
    public Task The_test_takes_in_chapter_6A() => Fix.VerifyAsync(
        """
        class C
        {
            bool A(Registrering r) => [|r.Lovverk == Lovverk.Integreringsloven|];
            bool B(Registrering r) => [|Lovverk.Integreringsloven != r.Lovverk|] && r.Id != default;
            bool D(Registrering? r) => [|r?.Lovverk == Lovverk.Integreringsloven|];
            bool E(Lovverk? lov) => [|lov is not Lovverk.Integreringsloven|];
            bool F(Lovverk? lov) => [|(lov ?? default) is Lovverk.Integreringsloven|];
        }
        """,
        """
        class C
        {
            bool A(Registrering r) => r.Lovverk.IsIntegreringsloven();
            bool B(Registrering r) => !r.Lovverk.IsIntegreringsloven() && r.Id != default;
            bool D(Registrering? r) => r?.Lovverk.IsIntegreringsloven() == true;
            bool E(Lovverk? lov) => lov?.IsIntegreringsloven() != true;
            bool F(Lovverk? lov) => (lov ?? default).IsIntegreringsloven();
        }
        """);

    [Fact]
    public Task Without_the_import_the_method_is_called_by_its_full_name() => (Fix with { Build = new() { WithGlobalUsings = false } }).VerifyAsync(
        "class C { bool A(Nir.Sdk.Kodeverk.Lovverk lov) => [|lov == Nir.Sdk.Kodeverk.Lovverk.Integreringsloven|]; }",
        "class C { bool A(Nir.Sdk.Kodeverk.Lovverk lov) => Nir.Sdk.Kodeverk.LovverkExtensions.IsIntegreringsloven(lov); }");

    [Fact]
    public Task All_tests_of_a_member_are_mended_with_the_first() => Fix.VerifyAsync(
        """
        class C
        {
            bool A(Registrering r)
            {
                while ([|r.Lovverk == Lovverk.Integreringsloven|]) { Console.WriteLine(); }
                if ([|r.Lovverk != Lovverk.Integreringsloven|]) return true;
                return r.Lovverk == Lovverk.Introduksjonsloven;
            }
            bool B(Registrering r) => [|r.Lovverk == Lovverk.Integreringsloven|];
        }
        """,
        """
        class C
        {
            bool A(Registrering r)
            {
                while (r.Lovverk.IsIntegreringsloven()) { Console.WriteLine(); }
                if (!r.Lovverk.IsIntegreringsloven()) return true;
                return r.Lovverk == Lovverk.Introduksjonsloven;
            }
            bool B(Registrering r) => r.Lovverk.IsIntegreringsloven();
        }
        """);

    [Theory]
    [InlineData("bool A(Lovverk lov) => [|lov /* of the case */ == Lovverk.Integreringsloven|];", false)]
    [InlineData("bool A(Lovverk lov) => /* of the case */ [|lov == Lovverk.Integreringsloven|];", true)]
    public Task A_comment_in_the_test_stays(string body, bool isOffered) =>
        isOffered ? Fix.OffersSomethingAsync($"class C {{ {body} }}") : Fix.OffersNothingAsync($"class C {{ {body} }}");
}

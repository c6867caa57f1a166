using Nir.Sdk.Analyzers.Kodeverk;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Kodeverk;

namespace Nir.Sdk.Analyzers.Tests.Kodeverk;

public class IncompleteSwitchTests
{
    private static readonly AnalyzerCase<IncompleteSwitchAnalyzer> Rule =
        new("NIR2052", "class Proeve { string M(Lovverk lov, Lovverk? kanskje, bool c, Registrering r, int number, object thing) { /*body*/ } }");

    private static readonly FixCase<IncompleteSwitchAnalyzer, MissingKoderCodeFix> Fix = new("NIR2052");

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "a statement without Ukjent",
            "[|switch|] (lov) { case Lovverk.Introduksjonsloven: case Lovverk.Integreringsloven: case Lovverk.IntegreringslovenKapittel6A: return \"\"; } return \"x\";",
            "switch (lov) { case Lovverk.Ukjent: case Lovverk.Introduksjonsloven: case Lovverk.Integreringsloven: case Lovverk.IntegreringslovenKapittel6A: return \"\"; } return \"x\";" },
        { "a default", "[|switch|] (lov) { case Lovverk.Integreringsloven: return \"\"; } return \"x\";",
            "switch (lov) { case Lovverk.Integreringsloven: return \"\"; default: return \"x\"; }" },
        { "a discard", "return lov [|switch|] { Lovverk.Integreringsloven => \"\", Lovverk.Introduksjonsloven => \"y\" };",
            "return lov switch { Lovverk.Integreringsloven => \"\", _ => \"x\" };" },
        { "a var", "return lov [|switch|] { Lovverk.Integreringsloven => \"\" };",
            "return lov switch { Lovverk.Integreringsloven => \"\", var other => other.ToString() };" },
        { "all arms",
            "return lov [|switch|] { Lovverk.Introduksjonsloven => \"1\", Lovverk.Integreringsloven => \"2\", Lovverk.IntegreringslovenKapittel6A => \"3\" };",
            "return lov switch { Lovverk.Ukjent => \"0\", Lovverk.Introduksjonsloven => \"1\", Lovverk.Integreringsloven => \"2\", Lovverk.IntegreringslovenKapittel6A => \"3\" };" },
        { "or", "return lov [|switch|] { Lovverk.Ukjent => \"0\", Lovverk.Introduksjonsloven or Lovverk.Integreringsloven => \"1\" };",
            "return lov switch { Lovverk.Ukjent => \"0\", Lovverk.Introduksjonsloven or Lovverk.Integreringsloven or Lovverk.IntegreringslovenKapittel6A => \"1\" };" },
        { "not", "return lov [|switch|] { not Lovverk.Ukjent and not Lovverk.Introduksjonsloven => \"0\" };",
            "return lov switch { not Lovverk.Ukjent => \"0\", Lovverk.Ukjent => \"1\" };" },
        { "a range", "return lov [|switch|] { > Lovverk.Introduksjonsloven => \"0\" };",
            "return lov switch { > Lovverk.Introduksjonsloven => \"0\", <= Lovverk.Introduksjonsloven => \"1\" };" },
        { "a nullable value", "return kanskje [|switch|] { null => \"\", Lovverk.Integreringsloven => \"1\" };",
            "return kanskje switch { null => \"\", not null => \"1\" };" },
        { "a property pattern", "return kanskje [|switch|] { null => \"\", Lovverk.Ukjent => \"\" };",
            "return kanskje switch { null => \"\", { } known => known.ToString() };" },
        { "a member", "return r.Lovverk [|switch|] { Lovverk.Integreringsloven => \"\" };",
            "return r.Lovverk.IsIntegreringsloven() switch { true => \"\", false => \"1\" };" },
        { "a number", "[|switch|] (lov) { case Lovverk.Integreringsloven: return \"\"; } return \"\";",
            "switch ((int)lov) { case 2: return \"\"; } return \"\";" },
        { "an empty switch with a default", "[|switch|] (lov) { case Lovverk.Ukjent: break; } return \"\";", "switch (lov) { default: break; } return \"\";" },
        { "a guard counts for its code", "return lov [|switch|] { Lovverk.Ukjent when c => \"0\" };",
            "return lov switch { Lovverk.Ukjent => \"0\", Lovverk.Introduksjonsloven when c => \"1\", Lovverk.Introduksjonsloven => \"2\", Lovverk.Integreringsloven or Lovverk.IntegreringslovenKapittel6A => \"3\" };" },
        { "a tuple is not judged", "return lov [|switch|] { Lovverk.Ukjent => \"0\" };",
            "return (lov, c) switch { (Lovverk.Ukjent, true) => \"0\", _ => \"1\" };" },
        { "another enum", "[|switch|] (lov) { case Lovverk.Ukjent: break; } return \"\";",
            "switch ((DayOfWeek)number) { case DayOfWeek.Monday: break; } return \"\";" },
        { "a type switch", "[|switch|] (lov) { case Lovverk.Ukjent: break; } return \"\";", "switch (thing) { case Lovverk.Ukjent: break; } return \"\";" },
        { "default in a stack of labels", "[|switch|] (lov) { case Lovverk.Ukjent: case Lovverk.Introduksjonsloven: break; } return \"\";",
            "switch (lov) { case Lovverk.Ukjent: default: break; } return \"\";" },
        { "parentheses and not", "return lov [|switch|] { not (Lovverk.Ukjent or Lovverk.Integreringsloven) => \"0\" };",
            "return lov switch { not (Lovverk.Ukjent or Lovverk.Integreringsloven) => \"0\", (Lovverk.Ukjent or Lovverk.Integreringsloven) => \"1\" };" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_switch_that_misses_codes_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }

    [Fact]
    public Task The_missing_codes_are_added_to_a_statement_which_goes_on_doing_nothing() => Fix.VerifyAsync(
        """
        class C
        {
            void M(Lovverk lov)
            {
                [|switch|] (lov)
                {
                    case Lovverk.Integreringsloven:
                        return;
                    case Lovverk.Ukjent:
                        break;
                }
            }
        }
        """,
        """
        class C
        {
            void M(Lovverk lov)
            {
                switch (lov)
                {
                    case Lovverk.Integreringsloven:
                        return;
                    case Lovverk.Ukjent:
                        break;
                    case Lovverk.Introduksjonsloven:
                    case Lovverk.IntegreringslovenKapittel6A:
                        break;
                }
            }
        }
        """);

    [Fact]
    public Task The_missing_codes_are_added_to_an_expression_with_and_without_a_last_comma() => Fix.VerifyAsync(
        """
        class C
        {
            int M(Lovverk lov) => lov [|switch|]
            {
                Lovverk.Integreringsloven => 1, // fresh
                Lovverk.Ukjent => 2,
            };

            int N(Lovverk? lov) => lov [|switch|] { null => 0, not null and not Lovverk.Ukjent => 1 };
        }
        """,
        """
        class C
        {
            int M(Lovverk lov) => lov switch
            {
                Lovverk.Integreringsloven => 1, // fresh
                Lovverk.Ukjent => 2,
                Lovverk.Introduksjonsloven => throw new NotImplementedException(),
                Lovverk.IntegreringslovenKapittel6A => throw new NotImplementedException(),
            };

            int N(Lovverk? lov) => lov switch { null => 0, not null and not Lovverk.Ukjent => 1, Lovverk.Ukjent => throw new NotImplementedException() };
        }
        """);

    [Fact]
    public Task Nested_switches_are_mended_in_one_pass_with_full_names_where_nothing_is_imported() =>
        (Fix with { Build = new() { WithGlobalUsings = false } }).VerifyAsync(
        """
        class C
        {
            int M(Nir.Sdk.Kodeverk.Lovverk lov)
            {
                [|switch|] (lov)
                {
                    case not Nir.Sdk.Kodeverk.Lovverk.Ukjent:
                        return lov [|switch|] { not Nir.Sdk.Kodeverk.Lovverk.Ukjent => 1 };
                }

                return 0;
            }
        }
        """,
        """
        class C
        {
            int M(Nir.Sdk.Kodeverk.Lovverk lov)
            {
                switch (lov)
                {
                    case not Nir.Sdk.Kodeverk.Lovverk.Ukjent:
                        return lov switch { not Nir.Sdk.Kodeverk.Lovverk.Ukjent => 1, Nir.Sdk.Kodeverk.Lovverk.Ukjent => throw new System.NotImplementedException() };
                    case Nir.Sdk.Kodeverk.Lovverk.Ukjent:
                        break;
                }

                return 0;
            }
        }
        """);

    [Fact]
    public Task A_comment_stays_with_its_arm_and_two_spaces_stay_two() => Fix.VerifyAsync(
        """
        class C
        {
          int M(Lovverk lov) => lov [|switch|]
          {
            not Lovverk.Ukjent => 1, // known
            // the rest
          };
          int N(Lovverk lov) => lov [|switch|]
          {
            not Lovverk.Ukjent => 1 // known
          };
          void O(Lovverk lov)
          {
            [|switch|] (lov)
            {
              case not Lovverk.Ukjent:
                break; // known
            }
          }
        }
        """,
        """
        class C
        {
          int M(Lovverk lov) => lov switch
          {
            not Lovverk.Ukjent => 1, // known
            // the rest
            Lovverk.Ukjent => throw new NotImplementedException(),
          };
          int N(Lovverk lov) => lov switch
          {
            not Lovverk.Ukjent => 1, // known
            Lovverk.Ukjent => throw new NotImplementedException()
          };
          void O(Lovverk lov)
          {
            switch (lov)
            {
              case not Lovverk.Ukjent:
                break; // known
              case Lovverk.Ukjent:
                break;
            }
          }
        }
        """);
}

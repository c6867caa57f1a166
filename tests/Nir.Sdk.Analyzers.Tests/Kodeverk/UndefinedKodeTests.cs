using Nir.Sdk.Analyzers.Kodeverk;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Kodeverk;

public class UndefinedKodeTests
{
    private static readonly AnalyzerCase<UndefinedKodeAnalyzer> Rule =
        new("NIR2051", "class Proeve { const int None = 99; const int Some = 1; void M(int number, DayOfWeek day) { /*body*/ } }");

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "a literal", "var x = [|(Sluttmaal)99|];", "var x = (Sluttmaal)1;" },
        { "zero is Ukjent", "var x = [|(Sluttmaal)(-1)|];", "var x = (Sluttmaal)0;" },
        { "a constant", "var x = [|(Sluttmaal)None|];", "var x = (Sluttmaal)Some;" },
        { "a folded sum", "var x = [|(Sluttmaal)(Some + 98)|];", "var x = (Sluttmaal)(Some + 1);" },
        { "a number that is not known", "var x = [|(Sluttmaal)99|];", "var x = (Sluttmaal)number;" },
        { "another enum", "var x = [|(Klageutfall)99|];", "var x = (DayOfWeek)99;" },
        { "a nullable enum", "Sluttmaal? x = [|(Sluttmaal)99|];", "Sluttmaal? x = (Sluttmaal?)Sluttmaal.Arbeid;" },
        { "a cast to a nullable enum", "var x = [|(Sluttmaal?)997|];", "var x = (Sluttmaal?)1;" },
        { "an argument", "Console.WriteLine([|(Sluttmaal)99|]);", "Console.WriteLine((int)Sluttmaal.Arbeid);" },
        { "a comparison", "var x = number > 0 && [|(Lovverk)42|] == Lovverk.Integreringsloven;",
            "var x = number > 0 && (Lovverk)1 == Lovverk.Integreringsloven;" },
        { "whether it is defined", "_ = Enum.Format(typeof(Sluttmaal), [|(Sluttmaal)99|], \"G\");",
            "_ = Enum.IsDefined(typeof(Sluttmaal), (Sluttmaal)99);" },
        { "whether one of its kind is defined", "_ = ([|(Sluttmaal)99|]).ToString();",
            "_ = Enum.IsDefined((Sluttmaal)99) || Enum.IsDefined(((Sluttmaal)98));" },
        { "a cast of a code", "var x = [|(Sluttmaal)1234|];", "var x = (Sluttmaal)Sluttmaal.Arbeid;" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_number_without_a_code_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }
}

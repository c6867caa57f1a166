using Fagsystem.Reporting;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Fagsystem.Frister;

/// <summary>A deadline in words.</summary>
internal static class FristText
{
    /// <summary>Which and when.</summary>
    public static string What(FristAnswer frist) => $"{frist.Type.GetNavn()}: {ReportTexts.Date(frist.Frist!.Value)}";

    /// <summary>Why: the steps that lead from one day to another.</summary>
    public static string Why(FristAnswer frist) => string.Join(' ', Step(frist).Select(static step => step.Tekst));

    /// <summary>
    /// The steps that the day was counted by, traced back from it. Others (law, right, age) are the same for all that a person has.
    /// </summary>
    public static IEnumerable<ForklaringStep> Step(FristAnswer frist)
    {
        var step = frist.Forklaring.Step;
        var behind = new SortedSet<int>();
        var again = new Stack<int>(step.Where(single => single.Ut.RegelValue.Dato == frist.Frist).Take(1).Select(static single => single.Nr));
        while (again.TryPop(out var number))
        {
            behind.Add(number);
            foreach (var previous in step[number - 1].Inn.Select(static term => term.FromStep).OfType<int>())
            {
                again.Push(previous);
            }
        }

        return behind.Select(number => step[number - 1])
            .Where(static single => single.Operation is Arithmetic.Sum || (single.Ut.Enhet is Enhet.Dato && single.Ut.Verdi != single.Inn[0].Verdi));
    }

    /// <summary>What is missing.</summary>
    public static string Missing(Mangel mangel) => mangel.Tekst;
}

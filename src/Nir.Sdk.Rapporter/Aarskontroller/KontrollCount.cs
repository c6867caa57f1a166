using Nir.Sdk.Contract.Views;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>Counts where items stand.</summary>
internal static class KontrollCount
{
    public static ValueList<Kontrolltall> Count(IEnumerable<PersonlisteRow> rows) => rows
        .SelectMany(static row => row.Opplysninger.Select(answer => (row.Familie, row.Lovverk, answer.Opplysning, answer.Status)))
        .GroupBy(static one => (one.Familie, one.Lovverk, one.Opplysning))
        .OrderBy(static group => group.Key)
        .Select(static group => new Kontrolltall(
            group.Key.Familie, group.Key.Lovverk, group.Key.Opplysning,
            group.Count(static one => one.Status is Opplysningsstatus.Har),
            group.Count(static one => one.Status is Opplysningsstatus.Mangler),
            group.Count(static one => one.Status is Opplysningsstatus.KrevesIkke),
            group.Count(static one => one.Status is Opplysningsstatus.KanIkkeVites)))
        .ToValueList();
}

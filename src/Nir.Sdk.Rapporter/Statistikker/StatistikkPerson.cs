using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>A person in a measure: counted once, in one kommune.</summary>
/// <param name="Measure">What counts the person.</param>
/// <param name="Kommune">Where. Null: it must not be told, since the address is protected.</param>
/// <param name="Bydel">The bydel's number. Null: not known, or none.</param>
/// <param name="Kjoenn">The column of the sex.</param>
/// <param name="Alder">The column of the age.</param>
/// <param name="Lovverk">The column of the law.</param>
/// <param name="Timer">The hours of training.</param>
internal readonly record struct StatistikkPerson(
    StatistikkMeasure Measure, Kommunenummer? Kommune, string? Bydel, int Kjoenn, int Alder, int Lovverk, decimal Timer = 0)
{
    /// <summary>The columns that the person is counted in, the total too.</summary>
    public ReadOnlySpan<int> Columns => StatistikkMeasures.IsDivided(Measure)
        ? (int[])[StatistikkColumns.Total, Kjoenn, Alder, Lovverk]
        : [StatistikkColumns.Total];
}

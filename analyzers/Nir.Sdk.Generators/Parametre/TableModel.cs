using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>A parameter table. <paramref name="Treff"/> is the member of the enum Treff that says how its rows are read.</summary>
internal readonly record struct TableModel(
    string Id,
    string Group,
    string Tittel,
    string TittelEn,
    string Beskrivelse,
    string BeskrivelseEn,
    string Noekkeldato,
    string Treff,
    EquatableArray<ColumnModel> Columns,
    EquatableArray<RowModel> Rows,
    RowModel? Otherwise)
{
    /// <summary>The property's name, and with <c>rad</c> behind it the row class's.</summary>
    public string Navn => NameForm.ToPascalCase(Id);

    /// <summary>All rows, the one for what no other row covers last.</summary>
    public IEnumerable<RowModel> AllRows => Otherwise is { } otherwise ? Rows.Append(otherwise) : Rows;
}

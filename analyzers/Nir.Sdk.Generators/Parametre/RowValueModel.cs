namespace Nir.Sdk.Generators.Parametre;

/// <summary>A row's value in a column, as a C# expression.</summary>
internal readonly record struct RowValueModel(string Column, string Expression);

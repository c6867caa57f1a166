using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>The possible days and hours, and the values that are held to them.</summary>
internal readonly record struct ValueLimitTableModel(
    SimpleDate First, SimpleDate After, int MostHours, int RareOver, string Grunnlag, string Begrunnelse, EquatableArray<ValueLimitModel> Values);

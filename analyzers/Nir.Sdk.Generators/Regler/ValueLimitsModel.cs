using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>The possible days and hours, and the values that are held to them.</summary>
internal readonly record struct ValueLimitsModel(
    SimpleDate First, SimpleDate After, int MostHours, int RareOver, string Grunnlag, string Begrunnelse, EquatableArray<ValueLimitModel> Values);

/// <summary>One value of the model: where it stands, what it is, and what it is seldom later than.</summary>
internal readonly record struct ValueLimitModel(string Part, string Member, string Type, bool NotAfterToday, string? NotAfter, int Months);

namespace Nir.Sdk.Generators.Regler;

/// <summary>One value of the model: where it stands, what it is, and what it is seldom later than.</summary>
internal readonly record struct ValueLimitModel(string Part, string Member, string Type, bool NotAfterToday, string? NotAfter, int Months);

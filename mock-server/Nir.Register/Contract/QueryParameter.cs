namespace Nir.Register.Contract;

/// <summary>Something that may stand in an operation's query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Description">What it does.</param>
/// <param name="Example">One, as it is written.</param>
internal sealed record QueryParameter(string Name, Type Type, string Description, string Example);

namespace Nir.Register.Faults;

/// <summary>A fault that comes with the fake, with what there is to say of it (<c>faults.json</c>).</summary>
/// <param name="Fault">The fault. What goes by its name is <see cref="Fault.Name"/>.</param>
/// <param name="Title">What happens, in few words of English.</param>
/// <param name="TitleNb">The same in bokmål.</param>
/// <param name="Happens">What happens. What stands between backticks is code.</param>
/// <param name="Good">What a good fagsystem does about it. What stands between backticks is code.</param>
public sealed record NamedFault(Fault Fault, string Title, string TitleNb, string Happens, string Good);

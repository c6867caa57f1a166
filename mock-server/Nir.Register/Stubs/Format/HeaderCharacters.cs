using System.Buffers;

namespace Nir.Register.Stubs.Format;

/// <summary>What a header's name may hold (RFC 9110, 5.6.2).</summary>
internal static class HeaderCharacters
{
    public static SearchValues<char> InName { get; } =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}

using System.Security.Cryptography;
using System.Text;
using Nir.Sdk.Overfoering.Protection;

namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>Keys that are the same in every run, by their names.</summary>
internal static class TestKeys
{
    public static KeyringProtector Create(params string[] names) =>
        new([.. names.Select(static name => KeyValuePair.Create(name, SHA256.HashData(Encoding.ASCII.GetBytes(name))))]);
}

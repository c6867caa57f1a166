using System.Security.Cryptography;
using System.Text;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Protection;

/// <summary>Keyed hashes: of a person's numbers, so that none stands in the database, and of a content, so that the same is known again.</summary>
internal sealed class ContentHasher(byte[] secret)
{
    /// <summary>The length of a secret.</summary>
    public const int SecretSize = 32;

    /// <summary>One for each number that the person is named by, in an order that is the same for all.</summary>
    public IReadOnlyList<byte[]> HashNumbers(PersonReference person)
    {
        var numbers = new List<byte[]>(2);
        if (person.DufNummer.IsGiven)
        {
            numbers.Add(Hash($"duf:{person.DufNummer.RevealValue()}"));
        }

        if (person.Foedselsnummer.IsGiven)
        {
            numbers.Add(Hash($"fnr:{person.Foedselsnummer.RevealValue()}"));
        }

        numbers.Sort(static (one, other) => one.AsSpan().SequenceCompareTo(other));
        return numbers;
    }

    public byte[] HashContent(byte[] content) => HMACSHA256.HashData(secret, content);

    public byte[] HashContent(Registrering registrering) => HashContent(NirJson.Write(registrering));

    private byte[] Hash(string text) => HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text));
}

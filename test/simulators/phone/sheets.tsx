const places = [
  {
    name: 'Yaya Centre',
    address: 'Argwings Kodhek Road, Kilimani',
    latitude: -1.29283,
    longitude: 36.78846,
  },
  {
    name: 'Sarit Centre',
    address: 'Karuna Road, Westlands',
    latitude: -1.26112,
    longitude: 36.8023,
  },
  {
    name: 'South B Shopping Centre',
    address: 'Mukoma Road, South B',
    latitude: -1.31217,
    longitude: 36.83391,
  },
  {
    name: 'Kenya National Archives',
    address: 'Moi Avenue, CBD',
    latitude: -1.28466,
    longitude: 36.82581,
  },
]

/** What slides up from the bottom of the phone. */
export const Sheets = () => (
  <>
    <template id="attach-sheet">
      <h2>Send</h2>
      <div class="attachments">
        <button type="button" data-sheet="location-sheet">
          Location
        </button>
        <label class="like-button">
          Photo
          <input type="file" accept="image/*" data-attach="image" />
        </label>
        <button type="button" data-attach="audio">
          Voice note
        </button>
        <button type="button" data-attach="sticker">
          Sticker
        </button>
        <button type="button" data-sheet="contact-sheet">
          Contact
        </button>
        <button type="button" data-attach="unsupported">
          A poll (not supported)
        </button>
      </div>
    </template>
    <template id="location-sheet">
      <h2>Send a location</h2>
      {places.map((place) => (
        <button type="button" class="list-row" data-place={JSON.stringify(place)}>
          <b>{place.name}</b>
          <span>{place.address}</span>
        </button>
      ))}
      <form class="stack" data-form="place">
        <label>
          <span>Latitude</span>
          <input
            name="latitude"
            type="number"
            step="any"
            min="-90"
            max="90"
            value="-1.2864"
            required
          />
        </label>
        <label>
          <span>Longitude</span>
          <input
            name="longitude"
            type="number"
            step="any"
            min="-180"
            max="180"
            value="36.8172"
            required
          />
        </label>
        <button type="submit">Send this place</button>
      </form>
    </template>
    <template id="contact-sheet">
      <h2>Send a contact</h2>
      <form class="stack" data-form="contact">
        <label>
          <span>Name</span>
          <input name="name" value="Peter Ouma" required />
        </label>
        <label>
          <span>Phone</span>
          <input name="phone" type="tel" value="0722000111" required />
        </label>
        <button type="submit">Send contact</button>
      </form>
    </template>
  </>
)

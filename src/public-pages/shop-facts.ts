import { isWholeShillings } from '../kernel/money'
import { formatMinute, type Weekday } from '../kernel/nairobi'
import { photoAt } from '../photos/photo-address'
import { inStock, type Storefront } from '../storefront/storefront'

const dayNames: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

// Search engines show a few; all of them would weigh as much as the page itself.
const mostOffers = 12

/** The shop in schema.org's words, for search engines. `home` has no slash at its end. */
export function shopFacts({ shop, openingHours, products }: Storefront, home: string) {
  const url = `${home}/s/${shop.code}`
  return {
    '@context': 'https://schema.org',
    '@type': 'Store',
    name: shop.name,
    url,
    currenciesAccepted: 'KES',
    paymentAccepted: 'M-Pesa',
    openingHoursSpecification: Object.entries(openingHours).flatMap(([day, hours]) =>
      hours
        ? [
            {
              '@type': 'OpeningHoursSpecification',
              dayOfWeek: dayNames[day as Weekday],
              opens: formatMinute(hours.opens),
              closes: formatMinute(hours.closes),
            },
          ]
        : [],
    ),
    makesOffer: products
      .filter((product) => inStock(product) && isWholeShillings(product.price))
      .slice(0, mostOffers)
      .map(({ name, price, photo }) => ({
        '@type': 'Offer',
        price: price / 100,
        priceCurrency: 'KES',
        itemOffered: {
          '@type': 'Product',
          name,
          ...(photo && { image: `${home}${photoAt(shop.code, photo)}` }),
        },
      })),
  }
}
